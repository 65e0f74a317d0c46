package entente.config;

import entente.storage.DataFolder;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Closes the folder of the data to others before anything opens a file there, and the files once they are open. */
final class PrivateData implements BeanFactoryPostProcessor, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(PrivateData.class);

    private final DataFolder folder;

    PrivateData(Environment settings) {
        this.folder = new DataFolder(
                Binder.get(settings).bind("entente.data-dir", Path.class).get());
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        folder.make().forEach(log::warn);
    }

    @Override
    public void afterSingletonsInstantiated() {
        folder.closeFiles().forEach(log::warn);
    }
}
