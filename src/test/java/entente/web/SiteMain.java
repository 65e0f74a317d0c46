package entente.web;
public final class SiteMain { public static void main(String[] a){ org.springframework.boot.SpringApplication.run(Site.class, a);} }
